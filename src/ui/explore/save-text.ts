/** Hands a text to the browser as a file to be saved. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
