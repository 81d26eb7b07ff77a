# Completion of the command milpart for fish: milpart completion fish > ~/.config/fish/completions/milpart.fish
function __milpart_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (env _MILPART_COMPLETE=fish COMP_WORDS=(string join \n -- $words | string collect -a) $words[1] 2>/dev/null)
        if test "$line" = file
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c milpart -f -a '(__milpart_complete)'
