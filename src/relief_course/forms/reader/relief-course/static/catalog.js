/* The reader's sentences in the learner's language, which the server names in the page; English has no catalog. */

const config = JSON.parse(document.getElementById('jupyter-config-data')?.textContent || '{}');

/** null for English, and where the catalog cannot be had; else {language, draft, messages}. */
export const CATALOG = config.reliefLanguage ? await read(config.reliefLanguage) : null;

async function read(language) {
  try {
    const response = await fetch(new URL(`words/${language}.json`, import.meta.url), { cache: 'no-cache' });
    return response.ok ? await response.json() : null;
  } catch (error) {
    console.error('relief-course', error);
    return null;
  }
}
