using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Reads what stands behind "instance of".</summary>
internal sealed class TypeParser(TokenReader reader)
{
    private const int MostDepth = 50;

    private static readonly string[] Names =
    [
        "years and months duration", "days and time duration", "date and time", "date time", "number", "string", "boolean", "date", "time",
        "list", "range", "context", "function", "Any", "Null",
    ];

    public FeelType Read() => Read(0);

    private FeelType Read(int depth)
    {
        if (depth > MostDepth)
        {
            throw new FeelSyntaxException(FeelCodes.TooDeep, reader.Next.Start);
        }

        var start = reader.Next;
        var name = start.Kind is TokenKind.Word ? Array.Find(Names, each => reader.TokensOf(each) > 0) : null;
        if (name is null)
        {
            throw start.Kind is TokenKind.Word ? new FeelSyntaxException(FeelCodes.UnknownType, start.Start, start.Text) : reader.Unexpected("type");
        }

        reader.At += reader.TokensOf(name);
        return name switch
        {
            "list" or "range" => new FeelType(name, Argument(depth)),
            "context" => Context(depth),
            "function" => Function(depth),
            _ => new FeelType(name),
        };
    }

    private FeelType? Argument(int depth)
    {
        if (!reader.TryTake("<"))
        {
            return null;
        }

        var of = Read(depth + 1);
        reader.Expect(">");
        return of;
    }

    private FeelType Context(int depth)
    {
        if (reader.TryTake("<"))
        {
            while (!reader.IsNext(">"))
            {
                reader.Take();
                reader.Expect(":");
                Read(depth + 1);
                if (!reader.TryTake(","))
                {
                    break;
                }
            }

            reader.Expect(">");
        }

        return new FeelType("context");
    }

    private FeelType Function(int depth)
    {
        if (reader.TryTake("<"))
        {
            while (!reader.IsNext(">"))
            {
                Read(depth + 1);
                if (!reader.TryTake(","))
                {
                    break;
                }
            }

            reader.Expect(">");
            reader.Expect("->");
            Read(depth + 1);
        }

        return new FeelType("function");
    }
}
