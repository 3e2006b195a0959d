import { expect, test } from 'vitest';
import { filesOf } from './route-sizes.mjs';

const MANIFEST = {
	'kit/client/entry.js': { file: 'start.js', imports: ['_svelte.js'] },
	'generated/client-optimized/app.js': { file: 'app.js', imports: ['_svelte.js'] },
	'generated/client-optimized/nodes/0.js': { file: '0.js', imports: ['_svelte.js', '_shell.js'] },
	'generated/client-optimized/nodes/3.js': {
		file: '3.js',
		imports: ['_recent.js'],
		dynamicImports: ['src/Page.svelte', 'src/Other.svelte']
	},
	'src/Page.svelte': {
		file: 'page.js',
		imports: ['_form.js'],
		dynamicImports: ['ui/Editor.svelte']
	},
	'src/Other.svelte': { file: 'other.js' },
	'ui/Editor.svelte': { file: 'editor.js', imports: ['_form.js'] },
	'_svelte.js': { file: 'svelte.js' },
	'_shell.js': { file: 'shell.js' },
	'_recent.js': { file: 'recent.js' },
	'_form.js': { file: 'form.js', imports: ['_svelte.js'] }
};
const EVERY = ['0.js', 'app.js', 'shell.js', 'start.js', 'svelte.js'];

test.each([
	[[], []],
	[['Page.svelte'], ['3.js', 'form.js', 'page.js', 'recent.js']],
	[
		['src/Page.svelte', 'ui/Editor.svelte'],
		['3.js', 'editor.js', 'form.js', 'page.js', 'recent.js']
	]
])('a page that loads %j sends each of its files once', (loads, more) => {
	expect(filesOf(MANIFEST, loads).toSorted()).toEqual([...EVERY, ...more].toSorted());
});

test('a module that no page loads is an error, not a size of nothing', () => {
	expect(() => filesOf(MANIFEST, ['Gone.svelte'])).toThrow('Gone.svelte');
});
