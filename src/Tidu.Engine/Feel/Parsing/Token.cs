namespace Tidu.Engine.Feel.Parsing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Word,
    Number,
    Text,
    Literal,
    Symbol,
}

/// <summary>A token: for a string and an at-literal <paramref name="Text"/> is the content with its escapes resolved, else what is written.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind is TokenKind.Word && Text == word;
}
