import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The gallery is for looking only; no build of the product contains it.
export default defineConfig({
	root: import.meta.dirname,
	plugins: [svelte()],
	resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] }
});
