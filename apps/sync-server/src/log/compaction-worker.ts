import { connect } from '@veche/schema/store';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../logger.ts';
import { compactOnce } from './compact.ts';
import type { CompactionOrder, CompactionReport } from './compaction.ts';

const order: CompactionOrder = workerData;
const sql = connect(order.databaseUrl, { max: 1, applicationName: 'veche-compact' });
const report = (message: CompactionReport): void => parentPort?.postMessage(message);

for (;;) {
	await pause(order.everyMs);
	try {
		const { documents, bad } = await compactOnce(sql, order);
		for (const row of bad) report({ kind: 'bad_row', ...row });
		if (documents > 0) report({ kind: 'compacted', documents });
	} catch (error) {
		report({ kind: 'failed', ...faultOf(error) });
	}
}
