import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 30_000;

/** A server of ours as a process of its own. */
export interface Child {
	readonly pid: number;
	readonly port: number;
	/** Everything it has said so far, for the message of a failing test. */
	said(): string;
	/** Ends it by a signal and waits until it is gone; gives its exit code, null when the signal ended it. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `node <main>` and waits until it says at which port it listens. */
export async function startChild(
	main: string,
	env: { readonly [name: string]: string }
): Promise<Child> {
	const child = spawn(process.execPath, [main], {
		cwd: ROOT,
		env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const gone = once(child, 'exit');
	let said = '';
	const port = await new Promise<number>((resolve, reject) => {
		const tooLate = setTimeout(
			() => reject(new Error(`${main} did not start:\n${said}`)),
			START_MS
		);
		const hear = (chunk: Buffer): void => {
			said += chunk.toString('utf8');
			const listening = /listening [\w.:]+:(\d+)/.exec(said);
			if (listening === null) return;
			clearTimeout(tooLate);
			resolve(Number(listening[1]));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', (code) => {
			clearTimeout(tooLate);
			reject(new Error(`${main} ended with ${code} before it listened:\n${said}`));
		});
	}).catch((error: unknown) => {
		child.kill('SIGKILL');
		throw error;
	});
	return {
		pid: child.pid ?? 0,
		port,
		said: () => said,
		async end(signal) {
			if (child.exitCode === null && child.signalCode === null) {
				child.kill(signal);
				await gone;
			}
			return child.exitCode;
		}
	};
}
