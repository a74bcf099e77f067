using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Tidu.Engine.Tests.Architecture;

/// <summary>Reads a compiled assembly: what it references, and which members the code of its methods names.</summary>
public sealed class AssemblyCode : IDisposable
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly TypeNames _names = new();

    public AssemblyCode(Assembly assembly)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        _metadata = _file.GetMetadataReader();
    }

    public IEnumerable<string> References =>
        _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name));

    /// <summary>Every member named in the code of the types whose full name passes the filter.</summary>
    public IEnumerable<MemberUse> Uses(Func<string, bool> types) =>
        from typeHandle in _metadata.TypeDefinitions
        let name = _names.GetTypeFromDefinition(_metadata, typeHandle, 0)
        where types(name)
        from methodHandle in _metadata.GetTypeDefinition(typeHandle).GetMethods()
        let method = _metadata.GetMethodDefinition(methodHandle)
        where method.RelativeVirtualAddress != 0
        from token in Tokens(_file.GetMethodBody(method.RelativeVirtualAddress).GetILContent())
        let use = Describe($"{name}.{_metadata.GetString(method.Name)}", token.Member)
        where use is not null
        select use with { TextBefore = token.TextBefore };

    public void Dispose() => _file.Dispose();

    private IEnumerable<(int Member, string? TextBefore)> Tokens(ImmutableArray<byte> code)
    {
        string? text = null;
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineField or OperandType.InlineType)
            {
                yield return (BitConverter.ToInt32(code.AsSpan(at, 4)), text);
                text = null;
            }
            else if (opCode.OperandType == OperandType.InlineString)
            {
                text = _metadata.GetUserString(MetadataTokens.UserStringHandle(BitConverter.ToInt32(code.AsSpan(at, 4))));
            }

            at += OperandSize(opCode, code, at);
        }
    }

    private static int OperandSize(OpCode opCode, ImmutableArray<byte> code, int at) => opCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code.AsSpan(at, 4)),
        _ => 4,
    };

    private MemberUse? Describe(string user, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind != HandleKind.MethodSpecification)
        {
            return handle.Kind == HandleKind.MemberReference ? Describe(user, (MemberReferenceHandle)handle, "") : null;
        }

        var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
        var arguments = string.Join(',', specification.DecodeSignature(_names, null));
        return specification.Method.Kind == HandleKind.MemberReference ? Describe(user, (MemberReferenceHandle)specification.Method, arguments) : null;
    }

    private MemberUse Describe(string user, MemberReferenceHandle handle, string typeArguments)
    {
        var member = _metadata.GetMemberReference(handle);
        var type = member.Parent.Kind switch
        {
            HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)member.Parent, 0),
            HandleKind.TypeSpecification => _metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(_names, null),
            _ => "",
        };
        var parameters = member.GetKind() == MemberReferenceKind.Method ? member.DecodeMethodSignature(_names, null).ParameterTypes : [];
        return new MemberUse(user, type, _metadata.GetString(member.Name), string.Join(',', parameters), typeArguments);
    }
}
