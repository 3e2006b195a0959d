export * from './diff.ts';
export * from './moves.ts';
export * from './shape.ts';
export * from './view.ts';
