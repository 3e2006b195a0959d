import ts from 'typescript';
import { parse } from 'svelte/compiler';

/**
 * A text that stands in the code of a file.
 * @typedef {object} Literal
 * @property {string} text
 * @property {number} line from 1
 * @property {'ru' | 'en' | 'clause' | null} property the property that it is the value of, if one of these
 */

/**
 * A text in both languages, `{ ru: '…', en: '…' }`, both written out.
 * @typedef {object} Pair
 * @property {string} ru
 * @property {string} en
 * @property {number} line from 1
 */

/**
 * What a file of TypeScript or Svelte says in texts; comments are no texts.
 * @param {string} path
 * @param {string} code
 * @returns {{ literals: Literal[], pairs: Pair[] }}
 */
export function textsOf(path, code) {
	if (!path.endsWith('.svelte')) return textsOfScript(code, 0);
	const { instance, module, fragment } = parse(code, { modern: true });
	const scripts = [instance, module].flatMap((script) => {
		if (!script) return [];
		const [open = ''] = /^<script[^>]*>/.exec(code.slice(script.start)) ?? [];
		const begin = script.start + open.length;
		const body = code.slice(begin, code.indexOf('</script', begin));
		return [textsOfScript(body, lineOf(code, begin) - 1)];
	});
	/** @type {Literal[]} */
	const markup = [];
	walk(fragment, (node) => {
		const text = node.type === 'Text' ? node.data : quoted(node);
		if (typeof text !== 'string' || typeof node.start !== 'number') return;
		markup.push({ text, line: lineOf(code, node.start), property: null });
	});
	return {
		literals: [...scripts.flatMap(({ literals }) => literals), ...markup],
		pairs: scripts.flatMap(({ pairs }) => pairs)
	};
}

/**
 * @param {string} code
 * @param {number} linesBefore
 * @returns {{ literals: Literal[], pairs: Pair[] }}
 */
function textsOfScript(code, linesBefore) {
	const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
	/** @type {Literal[]} */
	const literals = [];
	/** @type {Pair[]} */
	const pairs = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		const at = file.getLineAndCharacterOfPosition(node.getStart(file));
		const line = at.line + 1 + linesBefore;
		if (ts.isObjectLiteralExpression(node)) {
			const ru = written(node, 'ru');
			const en = written(node, 'en');
			if (ru !== undefined && en !== undefined) pairs.push({ ru, en, line });
		}
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddleOrTemplateTail(node) ||
			ts.isRegularExpressionLiteral(node)
		) {
			literals.push({ text: node.text, line, property: propertyOf(node) });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { literals, pairs };
}

/**
 * @param {ts.ObjectLiteralExpression} object
 * @param {string} name
 */
function written(object, name) {
	for (const property of object.properties) {
		if (!ts.isPropertyAssignment(property) || property.name.getText() !== name) continue;
		if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
	}
	return undefined;
}

/**
 * @param {ts.Node} node
 * @returns {Literal['property']}
 */
function propertyOf(node) {
	if (!ts.isPropertyAssignment(node.parent)) return null;
	const name = node.parent.name.getText();
	return name === 'ru' || name === 'en' || name === 'clause' ? name : null;
}

/** @param {Readonly<Record<string, unknown>>} node */
function quoted(node) {
	if (node['type'] === 'Literal') return node['value'];
	if (node['type'] !== 'TemplateElement') return undefined;
	const value = node['value'];
	return typeof value === 'object' && value !== null && 'raw' in value ? value.raw : undefined;
}

/**
 * @param {unknown} node
 * @param {(node: Readonly<Record<string, unknown>>) => void} visit
 */
function walk(node, visit) {
	if (Array.isArray(node)) for (const one of node) walk(one, visit);
	else if (typeof node === 'object' && node !== null) {
		visit({ ...node });
		// Comments hang on nodes under these names.
		for (const [key, child] of Object.entries(node)) {
			if (key !== 'leadingComments' && key !== 'trailingComments') walk(child, visit);
		}
	}
}

/**
 * @param {string} code
 * @param {number} offset
 */
function lineOf(code, offset) {
	return code.slice(0, offset).split('\n').length;
}
