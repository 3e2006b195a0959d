/** A paragraph that Word draws as an item of a list. */
const ITEM = '[style*="mso-list"]';
/** «mso-list:l0 level1 lfo1»: which list, how deep. */
const LEVEL = /mso-list:\s*(\w+)\s+level(\d+)/i;
const NUMBER = /^\s*(?:\(?)(\d+|[a-zа-яё]|[ivxlc]+)[.)]/i;

interface Item {
	readonly paragraph: Element;
	/** Word's name of the list; another one begins anew. */
	readonly list: string;
	readonly level: number;
	readonly ordered: boolean;
	readonly start: number;
}

/** Word writes items as paragraphs with a drawn marker; turns runs of them into `ul` and `ol`, by levels. */
export function makeLists(root: Element): void {
	const paragraphs = [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')].filter(isItem);
	for (const run of neighbours(paragraphs)) {
		for (const list of lists(run.map(readItem))) buildList(list);
	}
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

/** Parts a run where another list begins at the outermost level. */
function lists(items: readonly Item[]): Item[][] {
	const found: Item[][] = [];
	for (const item of items) {
		const list = found.at(-1);
		const first = list?.[0];
		if (list && first && (first.list === item.list || item.level > first.level)) list.push(item);
		else found.push([item]);
	}
	return found;
}

function readItem(paragraph: Element): Item {
	const [, list = '', level = '1'] = LEVEL.exec(paragraph.getAttribute('style') ?? '') ?? [];
	const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
	const number = NUMBER.exec(marker?.textContent ?? '')?.[1];
	marker?.remove();
	return {
		paragraph,
		list,
		level: Number(level),
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
