import { spawn } from 'node:child_process';
import { Fault } from './fault.mjs';
import { onEndRequest } from './on-end.mjs';

/**
 * Runs a command to its end; its words go to our console, or are kept for the case of failure. A request to end this
 * process ends the command.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, fault: string, quiet?: boolean }} options
 * @returns {Promise<void>}
 * @throws {Fault} with that sentence when it fails
 */
export function runToEnd(command, args, { env, fault, quiet = false }) {
	const output = quiet ? 'pipe' : 'inherit';
	const child = spawn(command, args, { env, stdio: ['ignore', output, output] });
	const off = onEndRequest(() => child.kill('SIGTERM'));
	let words = '';
	const keep = (/** @type {Buffer} */ chunk) => (words += chunk.toString());
	child.stdout?.on('data', keep);
	child.stderr?.on('data', keep);
	return new Promise((resolve, reject) => {
		child.once('error', (error) => reject(new Fault(`${fault}: ${error.message}`)));
		child.once('close', (code, signal) => {
			off();
			if (code === 0) return resolve();
			process.stderr.write(words);
			reject(new Fault(`${fault} (${signal ?? `код ${code}`}).`));
		});
	});
}
