export * from './composition.ts';
export * from './messages.ts';
export * from './permissions.ts';
export * from './posts.ts';
export * from './presets.ts';
export * from './settings.ts';
export * from './view.ts';
