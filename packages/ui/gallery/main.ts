import '../src/tokens.css';
import { mount } from 'svelte';
import DocumentSample from './DocumentSample.svelte';
import Parts from './Parts.svelte';

const target = document.getElementById('app');
if (target) mount(location.hash === '#document' ? DocumentSample : Parts, { target });
