import type { Sql } from '@veche/schema/store';

/** The same database, with a count of what it is asked. */
export function counting(sql: Sql): { readonly sql: Sql; asked(): number } {
	let asked = 0;
	const counted = new Proxy(sql, {
		apply(target, self, args) {
			asked += 1;
			return Reflect.apply(target, self, args);
		}
	});
	return { sql: counted, asked: () => asked };
}
