import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			// Servers of tests run side by side, and what is generated holds their settings: each has a folder of its own.
			outDir: process.env['KIT_FOLDER'] ?? '.svelte-kit',
			csp: {
				// Scripts run by nonce or hash only. Styles may stand in attributes: carets and bars carry their colour.
				mode: 'auto',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self'],
					'manifest-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			},
			// `lib/offline/start-worker.ts` does it when the page has been opened.
			serviceWorker: { register: false },
			// The check in hooks.server.ts is stricter: every unsafe request, not forms only, answered in Russian.
			csrf: { trustedOrigins: ['*'] }
		})
	],
	resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] }
});
