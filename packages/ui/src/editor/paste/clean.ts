import { makeLists } from './word-lists.ts';

/** What a pasted text may not bring with it, content included. */
const DROPPED =
	'style, script, noscript, meta, link, title, xml, iframe, object, embed, img, svg, video, audio, form, button, input, select, textarea, del, s, [style*="mso-element:comment"], [style*="mso-hide:all"], .MsoCommentReference';

const KEPT: Readonly<Record<string, readonly string[]>> = {
	A: ['href'],
	OL: ['start'],
	TD: ['colspan', 'rowspan'],
	TH: ['colspan', 'rowspan']
};

/** Looks that are meaning here; all others are Word's. */
const MEANT = ['font-weight', 'font-style', 'text-decoration-line'] as const;

/**
 * HTML of Word, Google Docs and pages without everything that is not words and structure: lists are lists again,
 * deleted text of tracked changes and comments are gone, no attribute is left but what a text keeps.
 */
export function cleanPastedHtml(html: string): string {
	const page = new DOMParser().parseFromString(html, 'text/html');
	removeComments(page.body);
	for (const element of page.querySelectorAll(DROPPED)) element.remove();
	makeLists(page.body);
	plainSpaces(page.body);
	for (const element of [...page.body.querySelectorAll('*')]) cleanElement(element);
	return page.body.innerHTML;
}

function removeComments(root: Element): void {
	const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
	const comments: Node[] = [];
	while (walker.nextNode()) {
		// Word's list markers stand between conditional comments; they are read before they go.
		comments.push(walker.currentNode);
	}
	for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Runs of spaces that Word made unbreakable only to keep them. */
function plainSpaces(root: Element): void {
	for (const run of root.querySelectorAll('[style*="mso-spacerun"], .Apple-converted-space')) {
		run.replaceWith(' ');
	}
}

function cleanElement(element: Element): void {
	// `<o:p>`, `<w:sdt>`, `<st1:place>`: their words stay.
	if (element.tagName.includes(':')) {
		element.replaceWith(...element.childNodes);
		return;
	}
	const meant = meantStyle(element);
	const kept = KEPT[element.tagName] ?? [];
	for (const { name } of [...element.attributes]) {
		if (!kept.includes(name)) element.removeAttribute(name);
	}
	if (meant !== '') element.setAttribute('style', meant);
}

function meantStyle(element: Element): string {
	if (!(element instanceof HTMLElement)) return '';
	// Underline of a link is its look, not a mark of its own.
	const inLink = element.closest('a') !== null;
	return MEANT.flatMap((name) => {
		const value = element.style.getPropertyValue(name);
		if (value === '' || (inLink && name === 'text-decoration-line')) return [];
		return [`${name === 'text-decoration-line' ? 'text-decoration' : name}: ${value}`];
	}).join('; ');
}
