import type { Locale } from '@veche/schema/kernel';

/** The ring of the product and its colours by themselves: no file is asked for. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#eef0f2, #0f141a); color: light-dark(#141c26, #e9edf2);
	font: 1rem/1.625rem 'Golos Text Variable', 'PT Sans', system-ui, sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 12px 24px 48px; }
.brand { display: flex; gap: 10px; align-items: center; min-height: 44px; font: 700 1.25rem/1.75rem 'PT Serif', Georgia, serif; }
.brand svg { stroke: light-dark(#2b4596, #a3b6f2); stroke-width: 2.2; stroke-linecap: round; }
section { margin-top: 20px; padding: 24px; background: light-dark(#ffffff, #19212b); }
h1 { margin: 0 0 8px; font-size: 1.5rem; line-height: 2rem; font-weight: 600; }
h2 { margin: 24px 0 0; font-size: 1.0625rem; line-height: 1.5rem; font-weight: 600; }
p { margin: 0 0 8px; }
ul { margin: 0; padding: 0; list-style: none; }
li { border-bottom: 1px solid light-dark(#dce1e6, #2e3a48); }
a { color: light-dark(#2b4596, #a3b6f2); text-underline-offset: 3px; }
li a { display: flex; align-items: center; min-height: 44px; }
.again { display: inline-flex; align-items: center; min-height: 44px; margin-top: 12px; padding: 0 16px; border-radius: 4px;
	background: light-dark(#2b4596, #a3b6f2); color: light-dark(#ffffff, #0e1733); font-size: 0.875rem; font-weight: 500; text-decoration: none; }
a:focus-visible { outline: 2px solid light-dark(#2b4596, #a3b6f2); outline-offset: 2px; }`;

const RAYS = Array.from(
	{ length: 12 },
	(_, ray) => `<path d="M12 2.4v4.2" transform="rotate(${ray * 30} 12 12)"/>`
).join('');

/** A page for moments when the app itself cannot be drawn: without a connection, without the database. */
export function barePage(page: {
	readonly lang: Locale;
	/** Name of the product in that language. */
	readonly brand: string;
	readonly title: string;
	/** Markup; whatever stands in it is our own or escaped. */
	readonly body: string;
}): string {
	return `<!doctype html>
<html lang="${page.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${STYLE}</style>
<main>
<div class="brand"><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">${RAYS}</svg>${page.brand}</div>
${page.body}
</main>`;
}
