import { crc32, deflateSync } from 'node:zlib';
import type { QrCode } from '#lib/print/qr.ts';

/** Pixels along a module: sharp when printed at 600 dots an inch. */
const SCALE = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The code as a PNG of one bit a pixel, for formats that hold no paths. */
export function qrPng({ size, dark }: QrCode): Uint8Array {
	const side = size * SCALE;
	const rowBytes = Math.ceil(side / 8);
	const rows = Array.from({ length: size }, () => Buffer.alloc(rowBytes, 0xff));
	for (const { x, y, width } of dark) {
		// A module is a byte wide: SCALE pixels of one bit.
		rows[y]?.fill(0, x, x + width);
	}
	const pixels = rows.flatMap((row) =>
		Array.from({ length: SCALE }, () => Buffer.concat([Buffer.of(0), row]))
	);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header.set([1, 0, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.concat(pixels))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
