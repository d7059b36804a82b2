/** The ids in a form value of several, each once. */
export const chosenIds = (value = ''): readonly string[] => [...new Set(value.split(',').filter(Boolean))];
