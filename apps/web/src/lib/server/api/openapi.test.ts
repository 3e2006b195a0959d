import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { OPENAPI } from './openapi.ts';
import { SCHEMAS } from './openapi-schemas.ts';

const ROUTES = fileURLToPath(new URL('../../../routes/api/v1/', import.meta.url));
const described = v.parse(
	v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) }),
	OPENAPI
);

function routeOperations(): string[] {
	return globSync('**/+server.ts', { cwd: ROUTES }).flatMap((file) => {
		const path = `/${file.replaceAll('\\', '/').replace(/\/?\+server\.ts$/, '')}`;
		const source = readFileSync(`${ROUTES}${file}`, 'utf8');
		const methods = [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)];
		return methods.map(([, method]) => `${method} ${path.replace(/\[(\w+)(?:=\w+)?\]/g, '{$1}')}`);
	});
}

test('every route and method of the API is described, and nothing else is', () => {
	const listed = Object.entries(described.paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
	);
	expect(listed.toSorted()).toEqual(routeOperations().toSorted());
	expect(listed.length).toBeGreaterThan(15);
});

test('every named shape exists and is used', () => {
	const named = [...JSON.stringify(OPENAPI).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
		([, name]) => name
	);
	expect(Object.keys(SCHEMAS).toSorted()).toEqual([...new Set(named)].toSorted());
});
