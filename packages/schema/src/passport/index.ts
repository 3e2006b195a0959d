export * from './roots.ts';
export * from './view.ts';
