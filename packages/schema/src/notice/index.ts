export * from './rules.ts';
export * from './view.ts';
