namespace Tidu.Engine.Standards.Typing;

/// <summary>A name of an expression's scope. Its type is null where its own definition is wrong, which was reported there.</summary>
internal sealed record RuleName(string Id, RuleNameKind Kind, RuleType? Type);
