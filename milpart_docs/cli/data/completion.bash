# Completion of the command milpart for bash: eval "$(milpart completion bash)"
_milpart_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = file ]; then
            compopt -o default 2>/dev/null
        else
            COMPREPLY+=("$line")
        fi
    done < <(_MILPART_COMPLETE=bash COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" "$1" 2>/dev/null)
    if [ "${#COMPREPLY[@]}" -eq 1 ] && [ "${COMPREPLY[0]: -1}" = "=" ]; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}
complete -F _milpart_completion milpart
