export * from './access.ts';
export * from './kinds.ts';
export * from './rights.ts';
export * from './view.ts';
