// Why a call was stopped although nobody stopped it: its connection broke, and it comes again. To everything else it is a stop like any other.
export const disconnected = new DOMException("The connection broke", "AbortError");
