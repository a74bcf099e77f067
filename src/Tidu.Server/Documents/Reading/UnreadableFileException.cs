using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading;

/// <summary>A file that cannot be read, or must not be: the user's file is at fault, not the program. The text is Resources' <c>error.CODE</c> with the parameters filled in.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string code, params (string Name, object? Value)[] parameters)
        : this(code, null, parameters)
    {
    }

    public UnreadableFileException(string code, Exception? cause, params (string Name, object? Value)[] parameters)
        : base(code, cause)
    {
        Code = code;
        Params = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);
    }

    /// <summary>Stable, kebab-case.</summary>
    public string Code { get; }

    /// <summary>What the text names.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; }

    /// <summary>The sentence for the user: what happened, and how to mend it.</summary>
    public string Text => Texts.Of($"error.{Code}", Params);

    /// <summary>A file that breaks off or contradicts itself.</summary>
    internal static UnreadableFileException Damaged(string part, Exception? cause = null) => new("file-damaged", cause, ("part", part));

    /// <summary>A file with something in it that no table needs and an attack would have.</summary>
    internal static UnreadableFileException Unsafe(string what, string part) => new("file-unsafe", ("what", Texts.Of($"file-unsafe.{what}")), ("part", part));
}
