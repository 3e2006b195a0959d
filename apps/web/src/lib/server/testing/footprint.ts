import type { Sql } from '@veche/schema/store';

/** Tables that signing in and connecting write to; whoever only reads may touch these and no others. */
const COMING_AND_GOING = ['session', 'ticket', 'sign_in_failure'];

/** Every table with the number and the MD5 of its rows: two equal footprints are one state of the database. */
export async function footprint(
	sql: Sql,
	options: { readonly without?: readonly string[] } = {}
): Promise<Readonly<Record<string, string>>> {
	const without = (options.without ?? COMING_AND_GOING).join(',');
	const rows = await sql<{ name: string; rows: string }[]>`
		select c.relname as name, (xpath('/row/n/text()', query_to_xml(format(
			'select count(*) || '' '' || coalesce(md5(string_agg(t::text, '','' order by t::text)), '''') as n from %I t',
			c.relname
		), false, true, '')))[1]::text as rows
		from pg_class c
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all (string_to_array(${without}, ','))
			and has_table_privilege(c.oid, 'select')
		order by c.relname`;
	return Object.fromEntries(rows.map(({ name, rows: content }) => [name, content]));
}
