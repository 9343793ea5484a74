// Tables that are looked up at random, in memory where finding the page costs least.
#pragma once

namespace namesake::text {

/// A copy of [begin, end) in large pages, aligned as a page, kept until the program ends; `begin` itself where the
/// system gives no memory. The tables hold thousands of small pages: most look-ups would miss the processor's list of
/// them.
char const *on_large_pages(char const *begin, char const *end);

/// Has the first part of the heap in large pages too. For a command that works through documents on one thread; called
/// before it allocates much.
void heap_on_large_pages();

}  // namespace namesake::text
