using System.CommandLine;
using System.CommandLine.Invocation;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>The library's help, with the words that it has in English only.</summary>
internal sealed class HelpInWords(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => help.Terminating;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        try
        {
            return help.Invoke(parseResult);
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
            output.Write(Texts.Of("help.words").Split('|').Chunk(2).Aggregate(text.ToString(), (all, word) => all.Replace(word[0], word[1], StringComparison.Ordinal)));
        }
    }
}
