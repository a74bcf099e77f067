using Tidu.Engine.Feel.BuiltIns;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>The names that an expression may use at the place being read, longest first, so that "a - b" is one name where the scope has it.</summary>
internal sealed class KnownNames(IEnumerable<string> names)
{
    /// <summary>Functions whose name is more than one word; the others need no table.</summary>
    private static readonly string[] Functions =
        [.. FeelFunctions.Names.Concat(FeelRefusals.Functions).Where(name => name.Contains(' ', StringComparison.Ordinal)).OrderByDescending(name => name.Length)];

    private readonly List<string> _names = [.. names.Where(name => name.Length > 0).Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Adds a variable of an iteration; true where it was not known, so that it has to be removed again.</summary>
    public bool Add(string name)
    {
        if (_names.Contains(name))
        {
            return false;
        }

        var at = _names.FindIndex(each => each.Length < name.Length);
        _names.Insert(at < 0 ? _names.Count : at, name);
        return true;
    }

    public void Remove(string name) => _names.Remove(name);

    /// <summary>The longest known name that the text continues with, and its tokens.</summary>
    public (string Name, int Tokens)? Match(TokenReader reader)
    {
        foreach (var name in _names)
        {
            if (name[0] == reader.Next.Text[0] && reader.TokensOf(name) is var tokens and > 0)
            {
                return (name, tokens);
            }
        }

        return null;
    }

    /// <summary>The function of several words that is called here, and the tokens of its name.</summary>
    public static (string Name, int Tokens)? MatchFunction(TokenReader reader)
    {
        foreach (var name in Functions)
        {
            if (name[0] == reader.Next.Text[0] && reader.TokensOf(name) is var tokens and > 0 && reader.Ahead(tokens).Is("("))
            {
                return (name, tokens);
            }
        }

        return null;
    }
}
