import { WebSocketServer, WebSocket } from 'ws';

/* The floor: frames are passed on to the others of the same address as they are; nothing is understood or kept. */
const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket, { url = '' }) => {
	const room = rooms.get(url) ?? new Set();
	rooms.set(url, room.add(socket));
	socket.on('message', (frame, isBinary) => {
		for (const other of room) {
			if (other !== socket && other.readyState === WebSocket.OPEN)
				other.send(frame, { binary: isBinary });
		}
	});
	socket.on('close', () => room.delete(socket));
});
server.on('listening', () => {
	const address = server.address();
	if (typeof address === 'object' && address !== null)
		console.log(`listening 127.0.0.1:${address.port}`);
});
