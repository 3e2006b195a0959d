/*
 * How much script a page sends, after gzip, from what the build wrote.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Fault } from './fault.mjs';
import { CLONE } from './postgres-place.mjs';

const WEB = join(CLONE, 'apps', 'web');
const CLIENT = join(WEB, 'build', 'client');
const MANIFEST = join(WEB, '.svelte-kit', 'output', 'client', '.vite', 'manifest.json');

/** What every page begins with: the router, the list of pages and the frame around all. */
const EVERY_PAGE = ['client/entry.js', 'client-optimized/app.js', 'client-optimized/nodes/0.js'];

/**
 * @typedef {{ file: string, imports?: readonly string[], dynamicImports?: readonly string[] }} Chunk
 * @typedef {{ readonly [key: string]: Chunk }} Manifest Vite's, by source file
 * @typedef {{ name: string, loads: readonly string[], kilobytes: number }} Budget `loads`: modules that the page
 *   imports when it is opened, by the end of their path; kilobytes: 1000 bytes each, after gzip
 * @typedef {Budget & { bytes: number, files: number }} Measured
 */

/**
 * The pages of apps/web/size-budget.json as they were built last.
 * @returns {readonly Measured[]}
 * @throws {Fault} when nothing is built, or a module of the budget is not loaded by any page
 */
export function routeSizes() {
	if (!existsSync(MANIFEST) || !existsSync(CLIENT)) {
		throw new Fault('Сборки нет: сначала npm run build');
	}
	/** @type {Manifest} */
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	/** @type {readonly Budget[]} */
	const budgets = JSON.parse(readFileSync(join(WEB, 'size-budget.json'), 'utf8'));
	return budgets.map((budget) => {
		const files = filesOf(manifest, budget.loads);
		const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
		return { ...budget, bytes, files: files.length };
	});
}

/**
 * Files of the scripts that are fetched, each once.
 * @param {Manifest} manifest
 * @param {readonly string[]} loads
 * @returns {readonly string[]}
 */
export function filesOf(manifest, loads) {
	const wanted = loads.map((name) => keyOf(manifest, name));
	// The page that imports a module when it is opened comes with it.
	const pages = wanted.flatMap((key) =>
		Object.keys(manifest).filter(
			(page) => page.includes('/nodes/') && manifest[page]?.dynamicImports?.includes(key)
		)
	);
	/** @type {Set<string>} */
	const seen = new Set();
	const collect = (/** @type {string} */ key) => {
		if (seen.has(key)) return;
		seen.add(key);
		for (const next of manifest[key]?.imports ?? []) collect(next);
	};
	for (const name of EVERY_PAGE) collect(keyOf(manifest, name));
	for (const key of [...pages, ...wanted]) collect(key);
	return [...new Set([...seen].map((key) => manifest[key]?.file ?? ''))].filter(Boolean);
}

/**
 * @param {Manifest} manifest
 * @param {string} name
 */
function keyOf(manifest, name) {
	const key = Object.keys(manifest).find((path) => path === name || path.endsWith(`/${name}`));
	if (key === undefined) throw new Fault(`Сборка не знает ${name}`);
	return key;
}

/** @param {string} file */
function gzipped(file) {
	return gzipSync(readFileSync(join(CLIENT, file)), { level: 9 }).length;
}
