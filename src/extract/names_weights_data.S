/* The weights of names as tools/pack_weights packed them. */
    .section .rodata
    .balign 64
    .global namesake_name_weights
namesake_name_weights:
    .incbin NAMESAKE_NAME_WEIGHTS
    .global namesake_name_weights_end
namesake_name_weights_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
