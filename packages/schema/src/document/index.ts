export * from './access.ts';
export * from './choices.ts';
export * from './kind.ts';
export * from './kinds.ts';
export * from './rights.ts';
export * from './view.ts';
export * from './workflow.ts';
export * from './search-text.ts';
