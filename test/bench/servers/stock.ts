import { Server } from '@hocuspocus/server';
import postgres from 'postgres';
import * as Y from 'yjs';
import { freePort } from '../../../scripts/lib/embedded-postgres.mjs';

/*
 * Hocuspocus as it comes. With DATABASE_URL it stores as its database extension does: the whole document, two seconds
 * after the last edit and at least every ten. Each time it says when it had stored and how long the paragraphs were.
 */
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const sql = databaseUrl === '' ? null : postgres(databaseUrl, { onnotice: () => undefined });
if (sql !== null)
	await sql`create table if not exists bench_document (name text primary key, data bytea not null)`;

const server = new Server({
	quiet: true,
	address: '127.0.0.1',
	async onLoadDocument({ document, documentName }) {
		if (sql === null) return;
		const [row] = await sql`select data from bench_document where name = ${documentName}`;
		if (row !== undefined) Y.applyUpdate(document, row['data']);
	},
	async onStoreDocument({ document, documentName }) {
		if (sql === null) return;
		const data = Buffer.from(Y.encodeStateAsUpdate(document));
		const lengths = document
			.getXmlFragment('goal')
			.toArray()
			.map((line) => (line instanceof Y.XmlElement ? (line.get(0)?.length ?? 0) : 0));
		await sql`
			insert into bench_document (name, data) values (${documentName}, ${data})
			on conflict (name) do update set data = excluded.data`;
		console.log(
			`stored ${documentName} ${performance.timeOrigin + performance.now()} ${lengths.join(',')}`
		);
	}
});
// Its own 0 means 80.
const port = await freePort();
await server.listen(port);
console.log(`listening 127.0.0.1:${port}`);
