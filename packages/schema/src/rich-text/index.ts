export * from './plain.ts';
export * from './schema.ts';
export * from './shape.ts';
