export * from './assert.ts';
export * from './canonical-json.ts';
export * from './finding.ts';
export * from './ids.ts';
export * from './result.ts';
export * from './text.ts';
export * from './rich-text.ts';
export * from './shape.ts';
