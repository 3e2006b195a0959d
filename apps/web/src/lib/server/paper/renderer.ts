import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { PaperFormat } from './file-name.ts';
import type { Paper } from './paper.ts';
import type { RenderAnswer, RenderOrder } from './render.worker.ts';

/** Draws a paper as a file; null when there is too much to do just now. */
export type RenderPaper = (paper: Paper, format: PaperFormat) => Promise<Uint8Array | null>;

/** Files that may wait for their turn. */
const QUEUE = 16;
/** A paper of hundreds of sheets takes seconds; what takes longer than this never ends. */
const LONGEST_MS = 60_000;
/** The thread holds fonts and libraries, which nobody needs between two papers of a day. */
const IDLE_MS = 60_000;

interface Job {
	readonly order: RenderOrder;
	readonly resolve: (bytes: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

/**
 * Draws papers one after another in a thread of its own, so that a long one delays nobody's page. The thread starts
 * with the first paper, ends when it has been idle, and is replaced when a paper breaks or hangs it.
 */
export function paperRenderer(): RenderPaper {
	const waiting: Job[] = [];
	let worker: Worker | null = null;
	let running: Job | null = null;
	let timer: NodeJS.Timeout | undefined;
	let count = 0;

	const end = (): void => {
		void worker?.terminate();
		worker = null;
	};
	const settle = (finish: (job: Job) => void): void => {
		clearTimeout(timer);
		const job = running;
		running = null;
		if (job !== null) finish(job);
		next();
	};
	const fail = (error: Error): void => {
		end();
		settle((job) => job.reject(error));
	};
	const start = (): Worker => {
		const started = new Worker(WORKER);
		started.on('message', (answer: RenderAnswer) => {
			if (answer.id !== running?.order.id) return;
			settle((job) =>
				'bytes' in answer ? job.resolve(answer.bytes) : job.reject(new Error(answer.fault))
			);
		});
		started.on('error', (error: Error) => {
			if (started === worker) fail(error);
		});
		started.unref();
		return started;
	};
	const next = (): void => {
		const job = waiting.shift();
		if (job === undefined) {
			timer = setTimeout(end, IDLE_MS).unref();
			return;
		}
		running = job;
		worker ??= start();
		worker.postMessage(job.order);
		timer = setTimeout(() => fail(new Error('a paper took too long')), LONGEST_MS);
	};
	return async (paper, format) => {
		if (waiting.length >= QUEUE) return null;
		count += 1;
		const order: RenderOrder = { id: count, paper, format };
		return new Promise((resolve, reject) => {
			waiting.push({ order, resolve, reject });
			if (running !== null) return;
			clearTimeout(timer);
			next();
		});
	};
}

/** The source itself, which Node runs as it is: the pages around are bundled, the thread is not. */
const WORKER = createRequire(import.meta.url).resolve('#lib/server/paper/render.worker.ts');
