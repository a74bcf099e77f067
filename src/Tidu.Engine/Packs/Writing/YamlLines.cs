using System.Text;

namespace Tidu.Engine.Packs.Writing;

/// <summary>A YAML file line by line: keys in block form, list items as one line each.</summary>
internal sealed class YamlLines
{
    private readonly StringBuilder _lines = new();

    /// <summary>A key with its value; nothing where there is no value.</summary>
    public void Key(int level, string key, string? value)
    {
        if (value is not null)
        {
            _lines.Append(' ', level * 2).Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    /// <summary>A key over a list of one-line items; nothing where there are none.</summary>
    public void Items(int level, string key, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                _lines.Append(' ', level * 2).Append(key).Append(":\n");
                isFirst = false;
            }
            _lines.Append(' ', (level + 1) * 2).Append("- ").Append(item).Append('\n');
        }
    }

    /// <summary>A key over a list of maps in block form; nothing where there are none.</summary>
    public void Blocks<T>(string key, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }
        _lines.Append(key).Append(":\n");
        foreach (var item in items)
        {
            var start = _lines.Length;
            write(item);
            // The first key of a block carries the dash: its two leading blanks before the key become "- ".
            _lines[start + 2] = '-';
        }
    }

    public override string ToString() => _lines.ToString();
}
