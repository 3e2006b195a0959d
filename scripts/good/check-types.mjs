/*
 * Types of the scripts and configurations at the root, then of every workspace; turbo repeats only what changed.
 */
import { spawnSync } from 'node:child_process';
import { toolEnvironment } from '../lib/environment.mjs';

const options = { env: toolEnvironment(), stdio: /** @type {const} */ ('inherit') };
const root = spawnSync('tsc', ['-p', 'tsconfig.json'], options);
const rooms = spawnSync(
	'turbo',
	['run', 'check', '--output-logs=errors-only', '--continue'],
	options
);
process.exit(root.status === 0 && rooms.status === 0 ? 0 : 1);
