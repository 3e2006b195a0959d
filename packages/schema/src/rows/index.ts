export * from './diff.ts';
export * from './shape.ts';
export * from './view.ts';
