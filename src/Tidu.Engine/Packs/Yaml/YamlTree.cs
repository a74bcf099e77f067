using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidu.Engine.Packs.Yaml;

/// <summary>Turns a pack's text into nodes with places. Anchors, aliases, tags and second documents are refused: no pack needs them, and aliases can blow up.</summary>
internal sealed class YamlTree
{
    private const int MostLevels = 16;

    private readonly Parser _parser;
    private readonly ProblemList _problems;

    private YamlTree(string text, ProblemList problems)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _problems = problems;
    }

    /// <summary>The document's root; null where there is none to read, which is then reported.</summary>
    public static YamlNode? Load(string text, ProblemList problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            problems.Add((int)e.Start.Line, (int)e.Start.Column, "yaml-syntax", PackTexts.YamlSyntax(Reason(e)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner throws these for some malformed text ("]x"): the last event it gave is the nearest place.
            var place = tree._parser.Current?.End ?? Mark.Empty;
            problems.Add((int)place.Line, (int)place.Column, "yaml-syntax", PackTexts.YamlSyntax(null));
        }
        return null;
    }

    private static string Reason(YamlException e) => e.InnerException is YamlException inner ? inner.Message : e.Message;

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _problems.Add(1, 1, "empty", PackTexts.Empty());
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = Node(1);
        if (root is null)
        {
            return null;
        }
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _problems.Add((int)second.Start.Line, (int)second.Start.Column, "multiple-documents", PackTexts.MultipleDocuments());
        }
        return root;
    }

    /// <summary>The next node; null where the nesting went too deep and reading stops.</summary>
    private YamlNode? Node(int level)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _problems.Add(Line(alias), Column(alias), "anchor", PackTexts.Anchor());
            return new YamlScalar(Line(alias), Column(alias), string.Empty, IsPlain: true);
        }
        var start = _parser.Current as NodeEvent ?? throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a node was expected");
        RefuseAnchorAndTag(start);
        if (level > MostLevels)
        {
            _problems.Add(Line(start), Column(start), "too-deep", PackTexts.TooDeep(MostLevels));
            return null;
        }
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(Line(scalar), Column(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }
        return start is SequenceStart ? List(level) : Map(level);
    }

    private YamlList? List(int level)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(level + 1) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return new YamlList(Line(start), Column(start), items);
    }

    private YamlMap? Map(int level)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(level + 1) is not { } key || Node(level + 1) is not { } value)
            {
                return null;
            }
            if (key is not YamlScalar name)
            {
                _problems.Add(key, "wrong-type", PackTexts.KeyNotText());
            }
            else if (seen.TryGetValue(name.Text, out var first))
            {
                _problems.Add(name, "duplicate-key", PackTexts.DuplicateKey(name.Text, first.Line));
            }
            else
            {
                seen.Add(name.Text, name);
                entries.Add(new(name, value));
            }
        }
        return new YamlMap(Line(start), Column(start), entries);
    }

    private void RefuseAnchorAndTag(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _problems.Add(Line(node), Column(node), "anchor", PackTexts.Anchor());
        }
        if (!node.Tag.IsEmpty)
        {
            _problems.Add(Line(node), Column(node), "tag", PackTexts.Tag());
        }
    }

    private static int Line(ParsingEvent e) => (int)e.Start.Line;

    private static int Column(ParsingEvent e) => (int)e.Start.Column;
}
