/*
 * What a browser build finds under `@veche/schema/store`: none of its names, so that a wrong import breaks the build,
 * and this error should one slip through.
 */
throw new Error('The store runs on servers only');

export {};
