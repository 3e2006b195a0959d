export { loadEditor } from './load-editor.ts';
export { default as RichTextEditor } from './RichTextEditor.svelte';
export { default as RichTextView } from './RichTextView.svelte';
