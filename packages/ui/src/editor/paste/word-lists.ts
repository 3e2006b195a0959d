/** A paragraph that Word draws as an item of a list. */
const ITEM = '[style*="mso-list"]';
const LEVEL = /mso-list:[^;]*level(\d+)/i;
const NUMBER = /^\s*(?:\(?)(\d+|[a-zа-яё]|[ivxlc]+)[.)]/i;

interface Item {
	readonly paragraph: Element;
	readonly level: number;
	readonly ordered: boolean;
	readonly start: number;
}

/** Word writes items as paragraphs with a drawn marker; turns runs of them into `ul` and `ol`, by levels. */
export function makeLists(root: Element): void {
	const paragraphs = [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')].filter(isItem);
	for (const run of neighbours(paragraphs)) buildList(run.map(readItem));
}

function isItem(paragraph: Element): boolean {
	return paragraph.matches(ITEM) && LEVEL.test(paragraph.getAttribute('style') ?? '');
}

function neighbours(paragraphs: readonly Element[]): Element[][] {
	const runs: Element[][] = [];
	for (const paragraph of paragraphs) {
		const run = runs.at(-1);
		if (run && run.at(-1)?.nextElementSibling === paragraph) run.push(paragraph);
		else runs.push([paragraph]);
	}
	return runs;
}

function readItem(paragraph: Element): Item {
	const level = Number(LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
	const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
	const number = NUMBER.exec(marker?.textContent ?? '')?.[1];
	marker?.remove();
	return {
		paragraph,
		level,
		ordered: number !== undefined,
		start: number !== undefined && /^\d+$/.test(number) ? Number(number) : 1
	};
}

function buildList(items: readonly Item[]): void {
	const open: { readonly level: number; readonly list: Element }[] = [];
	for (const item of items) {
		while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
		let current = open.at(-1);
		if (!current || current.level < item.level) {
			const list = newList(item);
			const host = current?.list.lastElementChild;
			if (host) host.append(list);
			else item.paragraph.before(list);
			current = { level: item.level, list };
			open.push(current);
		}
		const line = item.paragraph.ownerDocument.createElement('li');
		const words = item.paragraph.ownerDocument.createElement('p');
		words.append(...item.paragraph.childNodes);
		line.append(words);
		current.list.append(line);
		item.paragraph.remove();
	}
}

function newList(item: Item): Element {
	const list = item.paragraph.ownerDocument.createElement(item.ordered ? 'ol' : 'ul');
	if (item.ordered && item.start !== 1) list.setAttribute('start', String(item.start));
	return list;
}
