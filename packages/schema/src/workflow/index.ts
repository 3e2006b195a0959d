export * from './signing.ts';
export * from './step.ts';
