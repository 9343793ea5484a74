/* The word lists as tools/lexc compiled them. */
    .section .rodata
    .balign 64
    .global namesake_lexicon
namesake_lexicon:
    .incbin NAMESAKE_LEXICON
    .global namesake_lexicon_end
namesake_lexicon_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
