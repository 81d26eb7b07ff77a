#compdef milpart
# Completion of the command milpart for zsh: eval "$(milpart completion zsh)", behind compinit
_milpart() {
    local line typed="${words[CURRENT]}"
    local -a found open
    typed="${typed%"$QISUFFIX"}"
    typed="${typed%"$SUFFIX"}"
    for line in "${(@f)$(_MILPART_COMPLETE=zsh COMP_WORDS="${(F)words[1,CURRENT-1]}"$'\n'"$typed" "${words[1]}" 2>/dev/null)}"; do
        if [[ "$line" == file ]]; then
            _files
        elif [[ "${line%%:*}" == *= ]]; then
            open+=("$line")
        elif [[ -n "$line" ]]; then
            found+=("$line")
        fi
    done
    (( ${#found} )) && _describe -V milpart found
    (( ${#open} )) && _describe -V milpart open -S ''
    return 0
}
compdef _milpart milpart
