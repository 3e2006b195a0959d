import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/**
 * The environment for everything that is started: the house's Node 24 and tools come first, nothing reports home.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
	const path = [BIN, dirname(nodeBinary()), process.env.PATH ?? ''].join(delimiter);
	return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

/** The Node that came with `npm ci`; where there is none for this machine, the one that runs now. */
export function nodeBinary() {
	const own = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
	return existsSync(own) ? own : process.execPath;
}
